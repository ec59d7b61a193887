// Use id: the name of a new photo use, unique in its library.

export const newUseId = (): string => crypto.randomUUID()
