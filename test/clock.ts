// Clock: an environment in which a program lives on another day, with Debian's libfaketime where it is installed.
import { existsSync } from 'node:fs'

const libraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu'].map(
  (place) => `${place}/faketime`,
)

const found = (name: string): string | undefined =>
  libraries.map((place) => `${place}/${name}`).find((file) => existsSync(file))

/** `shift` as in `+430d` or `-1y`; undefined: there is no libfaketime. */
export function clockAt(shift: string): Readonly<Record<string, string>> | undefined {
  const library = found('libfaketimeMT.so.1')
  if (library === undefined) return undefined
  return {
    // The command of its name would stand between us and the program.
    LD_PRELOAD: library,
    FAKETIME: shift,
    // A clock that only goes forward is left alone, because timers need it; with the fix for it, every wait of Chromium's
    // ends at once and begins anew for as long as it should have lasted.
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    FAKETIME_FORCE_MONOTONIC_FIX: '0',
  }
}
