// Fs-native-extensions: the kernel lock, as far as it is used here.
declare module 'fs-native-extensions' {
  /** False where another open file has the range; throws the system's error where files cannot be locked. */
  export function tryLock(fd: number, offset: number, length: number): boolean
}
