// Table: who may import whom, folders and packages; the longest folder that fits a file is its row.

export interface Row {
  /** Folders of src it may name, itself aside. */
  readonly folders: readonly string[]
  /** Packages and Node's modules: a name, or a beginning with a star. */
  readonly packages: readonly string[]
}

const hast = ['hast', 'hast-*', 'hastscript', 'unist-*']
const base = ['core', 'core/photo', 'core/publication', 'core/body', 'core/article', 'core/issue']
const core = [
  ...base,
  'core/compare',
  'core/edit',
  'core/find',
  'core/spelling',
  'core/render',
  'core/preflight',
  'core/import',
  'core/package',
  'core/markdown',
  'core/paste',
  'core/proof',
  'core/typography',
  'core/archive',
]
const contract = [...core, 'shared', 'shared/words']
const node = ['node:*']

export const table: Readonly<Record<string, Row>> = {
  core: { folders: [], packages: ['zod'] },
  'core/photo': { folders: ['core'], packages: ['zod'] },
  'core/body': { folders: ['core', 'core/photo'], packages: ['zod'] },
  'core/publication': { folders: ['core', 'core/photo'], packages: ['zod'] },
  'core/article': { folders: ['core', 'core/photo', 'core/body'], packages: ['zod'] },
  'core/issue': { folders: ['core', 'core/photo', 'core/body', 'core/article'], packages: ['zod'] },
  'core/typography': { folders: ['core'], packages: [] },
  'core/edit': { folders: base, packages: ['zod'] },
  'core/compare': { folders: [...base, 'core/edit'], packages: ['diff'] },
  'core/spelling': { folders: ['core'], packages: ['zod'] },
  'core/find': { folders: [...base, 'core/edit'], packages: [] },
  'core/render': { folders: base, packages: ['zod', 'get-east-asian-width', ...hast] },
  'core/package': { folders: base, packages: [] },
  'core/proof': { folders: [...base, 'core/render'], packages: [] },
  'core/preflight': { folders: base, packages: ['zod'] },
  'core/import': {
    folders: [...base, 'core/markdown'],
    packages: ['zod', 'mdast', 'mdast-*', 'unified', 'remark-*', 'rehype-*', 'micromark-*', 'yaml', ...hast],
  },
  'core/markdown': {
    folders: [...base, 'core/render'],
    packages: ['zod', 'mdast', 'mdast-*', 'unified', 'remark-*', 'yaml', 'parse5', ...hast],
  },
  'core/paste': { folders: [...base, 'core/import'], packages: hast },
  'core/archive': {
    folders: [...base, 'core/render'],
    packages: ['minisearch', 'xast', 'xast-util-to-xml', 'hast'],
  },
  'search-page': { folders: ['core/archive'], packages: [] },
  shared: { folders: core, packages: ['zod'] },
  'shared/words': { folders: [...core, 'shared'], packages: [] },
  preload: { folders: ['shared'], packages: ['electron'] },
  main: {
    folders: [
      ...contract,
      ...['archive', 'cli', 'desktop', 'export', 'import', 'package', 'photos', 'requests', 'store'].map(
        (name) => `main/${name}`,
      ),
    ],
    packages: [...node, 'electron'],
  },
  'main/store': { folders: contract, packages: [...node, 'zod', 'lowdb', 'lowdb/*', 'fs-native-extensions'] },
  'main/package': { folders: [...contract, 'main/store'], packages: [...node, 'yauzl'] },
  'main/photos': {
    folders: [...contract, 'main/store'],
    packages: [...node, 'zod', 'exifr', '@napi-rs/canvas'],
  },
  'main/import': {
    folders: [...contract, 'main/store', 'main/photos', 'main/package'],
    packages: [...node, 'mammoth', 'yauzl', 'xast', 'xast-*'],
  },
  'main/export': {
    folders: [...contract, 'main/store', 'main/photos', 'main/package'],
    packages: [
      ...node,
      ...hast,
      '@pdfme/pdf-lib',
      'nodemailer/lib/mail-composer',
      'pdfjs-dist/*',
      'subset-font',
      'harfbuzzjs/*',
      'wawoff2',
      'zod',
    ],
  },
  'main/archive': {
    folders: [...contract, 'main/store', 'main/photos', 'main/export'],
    packages: [...node, 'zod'],
  },
  'main/cli': {
    folders: [
      ...contract,
      'main/store',
      'main/photos',
      'main/import',
      'main/export',
      'main/package',
      'main/archive',
    ],
    packages: node,
  },
  'main/requests': {
    folders: [...contract, 'main', 'main/store', 'main/photos', 'main/import', 'main/export', 'main/archive'],
    packages: [...node, 'zod'],
  },
  'main/desktop': {
    folders: [
      ...contract,
      'main',
      'main/store',
      'main/photos',
      'main/import',
      'main/export',
      'main/requests',
    ],
    packages: [...node, 'electron', 'electron-log/node', 'zod'],
  },
  renderer: {
    folders: [
      ...contract,
      ...[
        'archive',
        'desk',
        'editor',
        'export',
        'find',
        'frame',
        'history',
        'library',
        'plan',
        'preflight',
        'preview',
        'settings',
        'several',
        'spelling',
        'state',
        'ui',
      ].map((name) => `renderer/${name}`),
    ],
    packages: [
      'react',
      'react-dom/*',
      'react-i18next',
      'i18next',
      'zustand',
      '@base-ui/react/*',
      '@fontsource*',
      'caniemail/caniemail.json',
    ],
  },
  'renderer/ui': {
    folders: ['core', 'shared/words'],
    packages: ['react', 'react-i18next', 'lucide-react', '@base-ui/react/*', '@fontsource*'],
  },
  'renderer/state': {
    folders: [...contract, 'renderer', 'renderer/ui'],
    packages: ['react', 'i18next', 'zustand', 'zustand/*'],
  },
  'renderer/editor': {
    folders: [...contract, 'renderer', 'renderer/state', 'renderer/ui'],
    packages: [
      ...windowPackages(),
      'lexical',
      '@lexical/*',
      'dompurify',
      ...hast,
      '@atlaskit/pragmatic-drag-and-drop*',
    ],
  },
  'renderer/preview': {
    folders: [...contract, 'renderer', 'renderer/state', 'renderer/ui'],
    packages: [...windowPackages(), 'morphdom', 'pdfjs-dist/*', 'hast-util-to-html', 'hast'],
  },
  'renderer/find': parts([], ['renderer/editor', 'renderer/preflight']),
  'renderer/spelling': parts(
    ['lexical', 'hunspell-wasm', 'hunspell-wasm/*', 'dictionary-*'],
    ['renderer/editor'],
  ),
  'renderer/plan': parts(['@atlaskit/pragmatic-drag-and-drop*'], ['renderer/preflight', 'renderer/editor']),
  'renderer/preflight': parts([], ['renderer/editor']),
  'renderer/export': parts([], ['renderer/preflight']),
  'renderer/archive': parts([], ['renderer/export', 'renderer/library', 'renderer/preflight']),
  'renderer/several': parts([], ['renderer/export', 'renderer/library', 'renderer/preflight']),
  'renderer/library': parts([], ['renderer/export', 'renderer/find']),
  'renderer/settings': parts(),
  'renderer/history': parts(),
  'renderer/frame': parts(
    [],
    [
      'renderer/preflight',
      'renderer/editor',
      'renderer/find',
      'renderer/desk',
      'renderer/library',
      'renderer/settings',
      'renderer/export',
    ],
  ),
  'renderer/desk': parts(
    ['react-resizable-panels'],
    [
      'editor',
      'export',
      'find',
      'frame',
      'plan',
      'preflight',
      'preview',
      'library',
      'settings',
      'spelling',
    ].map((name) => `renderer/${name}`),
  ),
}

function windowPackages(): string[] {
  return [
    'react',
    'react-dom',
    'react-i18next',
    'i18next',
    'zustand',
    'zustand/*',
    'lucide-react',
    '@base-ui/react/*',
  ]
}

/** A folder of the window: the state, the look, and what else is said. */
function parts(packages: readonly string[] = [], folders: readonly string[] = []): Row {
  return {
    folders: [...contract, 'renderer', 'renderer/state', 'renderer/ui', ...folders],
    packages: [...windowPackages(), ...packages],
  }
}

/** A list or a table cell holds parts again: three readers that call one another, a file each. */
export const recursions: readonly string[] = [
  'core/import/list.ts → core/import/parts.ts → core/import/list.ts',
  'core/import/parts.ts → core/import/table.ts → core/import/parts.ts',
]
