// Fuses: the program that is shipped starts no other script, heeds no other option and loads no other code.

import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from 'vitest'
import { findElectron } from '../../scripts/setup/electron.mjs'

const electron = process.platform === 'linux' ? findElectron() : undefined
if (!electron) process.stdout.write('fuses: skipped, for there is no Electron of Linux here\n')

test.skipIf(!electron)('what is packed has its fuses set', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-fuses-'))
  try {
    const executable = join(folder, 'galley')
    copyFileSync(electron?.executable ?? '', executable)
    mkdirSync(join(folder, 'resources/app'), { recursive: true })
    writeFileSync(join(folder, 'resources/app/start.js'), '')
    const afterPack = createRequire(import.meta.url)(
      join(dirname(dirname(import.meta.dirname)), 'scripts/after-pack.cjs'),
    )
    await afterPack({
      electronPlatformName: 'linux',
      appOutDir: folder,
      packager: { executableName: 'galley' },
    })
    const wire = await getCurrentFuseWire(executable)
    const isOn = (option: FuseV1Options) => String.fromCharCode(Number(wire[option])) === '1'
    const set = {
      RunAsNode: isOn(FuseV1Options.RunAsNode),
      NodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      Inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
      OnlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
      FilePrivileges: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
      Snapshot: isOn(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    }
    expect(set).toEqual({
      RunAsNode: false,
      NodeOptions: false,
      Inspect: false,
      OnlyAsar: true,
      FilePrivileges: false,
      Snapshot: false,
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
