// Layers: checks a set of files against the table; it reads nothing from the disk itself.
import { posix } from 'node:path'
import type { Row } from './table'

/** Path below src, with its ending -> text. */
export type Files = ReadonlyMap<string, string>

export interface Import {
  readonly name: string
  /** The file below src that is meant, where one is. */
  readonly target: string | undefined
}

const pattern =
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g

export function importsOf(path: string, text: string, files: Files): Import[] {
  return [...text.matchAll(pattern)].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? ''
    if (!name.startsWith('.') && !name.startsWith('#')) return { name, target: undefined }
    const bare = name.startsWith('#') ? name.slice(1) : posix.join(posix.dirname(path), name)
    const target = ['', '.ts', '.tsx'].map((ending) => bare + ending).find((file) => files.has(file))
    return { name, target: target ?? bare }
  })
}

/** The row of a file: the longest folder of the table that it stands in. */
export const rowOf = (path: string, table: Readonly<Record<string, Row>>): string | undefined =>
  Object.keys(table)
    .filter((folder) => path.startsWith(`${folder}/`))
    .sort((one, other) => other.length - one.length)[0]

const fits = (name: string, allowed: string): boolean =>
  allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed

/** A sentence for each import that the table does not allow. */
export function findTrespass(files: Files, table: Readonly<Record<string, Row>>): string[] {
  const faults: string[] = []
  for (const [path, text] of files) {
    const row = rowOf(path, table)
    if (row === undefined) {
      faults.push(`${path} stands in no folder of the table`)
      continue
    }
    const { folders, packages } = table[row] as Row
    for (const { name, target } of importsOf(path, text, files)) {
      if (target === undefined) {
        if (!packages.some((allowed) => fits(name, allowed)))
          faults.push(`${path} imports the package ${name}`)
        continue
      }
      const other = rowOf(target, table)
      if (other === row || (other !== undefined && folders.includes(other))) continue
      faults.push(`${path} imports ${target}`)
    }
  }
  return faults
}

/** Each ring of files that import one another, types left out: they are gone when the program runs. */
export function findCycles(files: Files): string[] {
  const cycles: string[] = []
  const done = new Set<string>()
  const trail: string[] = []
  const visit = (path: string): void => {
    const at = trail.indexOf(path)
    if (at >= 0) {
      cycles.push([...trail.slice(at), path].join(' → '))
      return
    }
    if (done.has(path)) return
    trail.push(path)
    const text = (files.get(path) ?? '').replace(
      /(^|\n)\s*(import|export)\s+type\s[^'"`;]*?from\s*['"][^'"]+['"]/g,
      '',
    )
    for (const { target } of importsOf(path, text, files)) if (target && files.has(target)) visit(target)
    trail.pop()
    done.add(path)
  }
  for (const path of files.keys()) visit(path)
  return cycles
}

/** Files that do not say in their first line what they are. */
export const findNameless = (files: Files): string[] =>
  [...files].filter(([, text]) => !/^(\/\/ \S|\/\*+ ?\S|<!-- \S)/.test(text)).map(([path]) => path)
