// Walls: ways to phone home, in the editor, the previews, the print window and exported files, against a listener on this machine.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { _electron, type Frame } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importSource } from '#core/import/import'
import { newPublication } from '#core/publication/publication'
import { renderEmail } from '#core/render/email'
import { renderSingle } from '#core/render/single'
import { renderWeb, renderWebStyle } from '#core/render/web'
import { importFile } from '#main/import/import'
import { readText } from '#main/import/read-text'
import { photoShop } from '#main/photos/shop'
import { openLibrary } from '#main/store/library'
import { findElectron } from '../../scripts/setup/electron.mjs'
import { addresses } from '../core/render/harbour'
import { type Listener, listen, longEnough } from '../walls/listener'
import { markupOf, pagesOf, ways } from '../walls/ways'
import { aFolder, forget, type Launched, launch, root } from './launch'

const folder = aFolder()
const library = join(folder, 'library')
let far: Listener
let galley: Launched
/** An issue that was made of all the markup, by way of a file. */
let hostile = ''

beforeAll(async () => {
  far = await listen()
  hostile = `<html><head><title>Hostile</title></head><body><h1>Hostile No. 3</h1><h2>Ways</h2><p>First</p>${markupOf(far.address)}
    ${ways.map(({ name, markup }) => `<p>${name} <a href="${far.address(name)}">x</a></p>${markup?.(far.address(name)) ?? ''}`).join('\n')}</body></html>`
  let ids = 0
  const deps = { newId: () => `id-${++ids}`, readText, shop: photoShop }
  const made = await openLibrary(
    library,
    { now: () => new Date(0), newId: deps.newId, inspect: photoShop.inspect },
    { create: true },
  )
  if (!made.ok) throw new Error(made.fault.key)
  const brought = await importFile(made.value, { name: 'hostile.html', bytes: Buffer.from(hostile) }, deps)
  if (!brought.ok) throw new Error(brought.fault.key)
  await made.value.close()
  galley = await launch({ library })
  await galley.page.locator('.issue-open').first().click()
  await galley.page.locator('.paper').waitFor()
}, 120_000)

afterAll(async () => {
  await galley?.close()
  await far.close()
  forget(folder, galley.userData)
})

/** Puts the ways into a page as its own script would: by the DOM, since its policy takes no text for markup. */
const trees = () =>
  ways.map(({ name, markup, script }) => ({
    name,
    address: far.address(name),
    script,
    tree: markup ? JSON.stringify(fromHtml(markup(far.address(name)), { fragment: true }).children) : '[]',
  }))

const tryAll = `async ({ w, list }) => {
  const d = w.document
  const svg = new Set(['svg', 'image', 'use', 'filter', 'feImage', 'rect', 'script-svg'])
  const make = (node) => {
    if (node.type === 'text') return d.createTextNode(node.value)
    const made = svg.has(node.tagName) ? d.createElementNS('http://www.w3.org/2000/svg', node.tagName) : d.createElement(node.tagName)
    const names = { srcSet: 'srcset', className: 'class', srcDoc: 'srcdoc', httpEquiv: 'http-equiv', xLinkHref: 'href' }
    for (const [key, value] of Object.entries(node.properties ?? {}))
      try { made.setAttribute(names[key] ?? key.toLowerCase(), Array.isArray(value) ? value.join(' ') : value) } catch {}
    for (const child of node.children ?? []) made.append(make(child))
    return made
  }
  let tried = 0
  for (const { tree, script, address: u } of list) {
    try { for (const node of JSON.parse(tree)) (/^(?:link|meta|style|script)$/.test(node.tagName) ? d.head : d.body).append(make(node)) } catch {}
    if (script) try { run(script, w, d, u) } catch {}
    tried++
  }
  return tried
}`

/** The text of a function for the page; scripts are written out in it, for the page may not evaluate any. */
const code = (frame: string): string => {
  const list = trees()
  const cases = list
    .map(({ name, script }) => `${JSON.stringify(name)}: (w, d, u) => { ${script ?? ''} }`)
    .join(',\n')
  return `(async () => {
    const scripts = {${cases}}
    const byText = new Map(${JSON.stringify(list.map(({ name, script }) => [script ?? '', name]))})
    const run = (script, w, d, u) => scripts[byText.get(script)](w, d, u)
    return (${tryAll})({ w: ${frame}, list: ${JSON.stringify(list)} })
  })()`
}

test('with the walls down they arrive', { timeout: 120_000 }, async () => {
  expect(ways.length).toBeGreaterThanOrEqual(44)
  const electron = findElectron()
  const bare = await _electron.launch({
    executablePath: electron?.executable ?? '',
    args: [
      `--user-data-dir=${join(folder, 'bare')}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      join(root, 'test/walls/bare'),
    ],
    cwd: root,
  })
  try {
    const page = await bare.firstWindow()
    const { all, each } = pagesOf(far.address)
    for (const [path, html] of [...each, ['/all', all] as const]) far.pages.set(path, html)
    await page.goto(`http://127.0.0.1:${far.port}/all`)
    await expect.poll(() => far.arrived().size, { timeout: 30_000 }).toBeGreaterThanOrEqual(30)
    await longEnough()
    const names = new Set(ways.map(({ name }) => name))
    const arrived = [...far.arrived()].filter((name) => names.has(name))
    process.stdout.write(`walls down: ${arrived.length} of ${ways.length} arrive\n`)
    process.stdout.write(`quiet even so: ${[...names].filter((name) => !arrived.includes(name)).join(' ')}\n`)
    expect(arrived.length).toBeGreaterThanOrEqual(30)

    // The same window, without any wall, opens what Galley exports of an issue that was made of all of them.
    far.pages.clear()
    await page.goto('about:blank')
    await longEnough()
    far.forget()
    const files = exported()
    for (const path of files.filter((file) => file.endsWith('.html'))) {
      await page.goto(`file://${join(folder, 'out', path)}`)
      await page.locator('main').waitFor()
      expect(await page.content()).toContain('stun')
    }
    await longEnough()
    expect([...far.arrived()]).toEqual([])
  } finally {
    await bare.close()
  }
})

/** The editions made of HTML, as an export writes them. */
function exported(): string[] {
  let ids = 0
  const read = importSource({ name: 'hostile.html', text: hostile }, { newId: () => `id-${++ids}` })
  if (!read.ok) throw new Error(read.fault.key)
  const source = {
    publication: newPublication('p', 'Hostile', 'en'),
    issue: read.value.issue,
    photos: new Map(),
  }
  const files = new Map([
    ...renderWeb(source, addresses).map(({ path, html }) => [`web/${path}`, html] as const),
    ['web/style.css', renderWebStyle(source, addresses)],
    ['single.html', renderSingle(source, { ...addresses, font: () => 'data:font/woff2;base64,d09G' })],
    ['mail.html', renderEmail(source, addresses)],
  ])
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, 'out', path)), { recursive: true })
    writeFileSync(join(folder, 'out', path), text)
  }
  return [...files.keys()].filter((path) => path !== 'web/index.html')
}

test('from the previews of the web edition and the mail none arrives', async () => {
  far.forget()
  const { page } = galley
  for (const name of ['Desktop', 'E-mail']) {
    await page.getByRole('button', { name, exact: true }).click()
    await page.frameLocator('.web-page').locator('main').waitFor()
    const frame = (await (await page.locator('.web-page').elementHandle())?.contentFrame()) as Frame
    expect(await frame.evaluate(() => document.body.textContent)).toContain('stun')
    expect(await page.evaluate(code(`document.querySelector('.web-page').contentWindow`))).toBe(ways.length)
    await longEnough()
    expect([...far.arrived()]).toEqual([])
  }
})

test('from the print window none arrives, though its page has no policy', async () => {
  far.forget()
  const { page, app } = galley
  await page.getByRole('button', { name: 'PDF', exact: true }).click()
  await page.locator('.pdf-page canvas').first().waitFor({ timeout: 60_000 })
  const { each } = pagesOf(far.address)
  const title = await app.evaluate(
    async ({ BrowserWindow, session }, html) => {
      const own = session.fromPartition('galley-print')
      own.protocol.unhandle('https')
      own.protocol.handle('https', () => new Response(html, { headers: { 'content-type': 'text/html' } }))
      const hidden = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.session === own)
      await hidden?.webContents.loadURL('https://print.galley.invalid/')
      return hidden?.webContents.getTitle()
    },
    `<title>quiet</title>${markupOf(far.address)}${[...each.values()].join('')}<script>document.title = 'ran'</script>`,
  )
  expect(title).toBe('quiet')
  await longEnough()
  expect([...far.arrived()]).toEqual([])
})

test('the window has no Node, evaluates nothing, takes no text for markup, and opens nothing', async () => {
  const { page, app } = galley
  const found = await page.evaluate(async () => {
    const later = (work: () => unknown) =>
      new Promise<string>((resolve) => setTimeout(() => resolve(of(work))))
    const of = (work: () => unknown) => {
      try {
        return String(work())
      } catch (error) {
        return (error as Error).name
      }
    }
    const w = window as unknown as Record<string, unknown>
    return {
      globals: ['require', 'process', 'module', 'Buffer', 'electron', 'global'].filter((name) => name in w),
      markup: of(() => {
        document.createElement('div').innerHTML = '<b>x</b>'
      }),
      // Later: what the test itself evaluates, and whatever that calls, may evaluate.
      // biome-ignore lint/complexity/noCommaOperator: an evaluation that sees nothing of here
      // biome-ignore lint/security/noGlobalEval: that it fails is the point
      evaluated: await later(() => (0, eval)('1 + 1')),
      made: await later(() => new Function('return 1')()),
      script: of(() => {
        document.createElement('script').text = '1'
      }),
      policy: of(() =>
        (
          window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }
        ).trustedTypes.createPolicy('mine', {}),
      ),
      opened: of(() => window.open('https://example.org/')),
      bridge: Object.keys((window as unknown as { galley: object }).galley).sort(),
    }
  })
  expect(found).toEqual({
    globals: [],
    markup: 'TypeError',
    evaluated: 'EvalError',
    made: 'EvalError',
    script: 'TypeError',
    policy: 'TypeError',
    opened: 'null',
    bridge: ['on', 'pathOf', 'request'],
  })
  const asked = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
    ]
    const states = await Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          ({ state }) => state,
          () => 'denied',
        ),
      ),
    )
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
      () => 'given',
      () => 'denied',
    )
    const clipboard = await navigator.clipboard.readText().then(
      () => 'given',
      () => 'denied',
    )
    return [...states, stream, clipboard]
  })
  expect(new Set(asked)).toEqual(new Set(['denied']))
  const preferences = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const {
        sandbox,
        contextIsolation,
        nodeIntegration,
        webviewTag,
        nodeIntegrationInWorker,
        nodeIntegrationInSubFrames,
        webSecurity,
      } = (
        contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
      ).getLastWebPreferences()
      return {
        sandbox,
        contextIsolation,
        off: [nodeIntegration, webviewTag, nodeIntegrationInWorker, nodeIntegrationInSubFrames].some(Boolean),
        webSecurity,
      }
    }),
  )
  for (const one of preferences)
    expect(one).toMatchObject({ sandbox: true, contextIsolation: true, off: false, webSecurity: true })
})

test('the program’s own protocol serves its own files and photographs by their sum, and nothing by a path', async () => {
  const answers = await galley.page.evaluate(
    async (paths) => {
      const ask = async (path: string) => (await fetch(path).catch(() => ({ status: 0 }))).status
      return Object.fromEntries(
        await Promise.all(paths.map(async (path) => [path, await ask(path)] as const)),
      )
    },
    [
      'galley://app/index.html',
      'galley://app/../main/main.js',
      'galley://app/%2e%2e/main/main.js',
      'galley://app/..%2fmain%2fmain.js',
      'galley://app/..%5cmain%5cmain.js',
      'galley://app//etc/passwd',
      'galley://app/%00',
      'galley://app/fonts/../../package.json',
      'galley://app/fonts/',
      'galley://photos/../library.json',
      `galley://photos/${'a'.repeat(64)}.jpg`,
      `galley://photos/${'a'.repeat(64)}.json`,
      `galley://photos/x/${'a'.repeat(64)}.jpg`,
      'galley://photos/library.json',
      'galley://elsewhere/index.html',
      'file:///etc/passwd',
    ],
  )
  const { 'galley://app/index.html': own, ...others } = answers
  expect(own).toBe(200)
  for (const [path, status] of Object.entries(others))
    expect([path, status === 404 || status === 0]).toEqual([path, true])
})

test('another window with the same bridge, and a frame of the window, are answered nothing', async () => {
  const answers = await galley.app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const other = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true },
      })
      await other.loadURL('galley://app/index.html')
      const asked: unknown[] = []
      for (const name of ['library.read', 'settings.read', 'window.ready-to-close'])
        asked.push(await other.webContents.executeJavaScript(`window.galley.request('${name}')`))
      other.destroy()
      return asked
    },
    join(root, 'out/preload/preload.js'),
  )
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, fault: { key: 'fault.request' } })
  await galley.page.getByRole('button', { name: 'Desktop', exact: true }).click()
  await galley.page.frameLocator('.web-page').locator('main').waitFor()
  const bridges = galley.page
    .locator('iframe')
    .evaluateAll((all) =>
      (all as HTMLIFrameElement[]).map(
        ({ contentWindow }) => contentWindow !== null && 'galley' in contentWindow,
      ),
    )
  expect(await bridges).toEqual([false])
})

// Last, for what it puts into the window stays there.
test('from the editor, the window’s own page, none arrives', async () => {
  far.forget()
  // The one that prints is among them.
  const before = galley.app.windows().length
  expect(await galley.page.evaluate(code('window'))).toBe(ways.length)
  await longEnough()
  expect([...far.arrived()]).toEqual([])
  expect(await galley.page.evaluate(() => location.href)).toMatch(/^galley:\/\/app\/index\.html(?:#x)?$/)
  expect(galley.app.windows()).toHaveLength(before)
})
