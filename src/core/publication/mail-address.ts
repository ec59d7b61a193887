// Mail address: who an e-mail edition is from.

/** In bytes (RFC 5321, 4.5.3.1.3, without the brackets). */
const longest = 254

const letter = '[\\p{L}\\p{M}\\p{N}]'
const label = `${letter}(?:[\\p{L}\\p{M}\\p{N}-]{0,61}${letter})?`
const simple = new RegExp(`^[\\w.!#$%&'*+/=?^\`{|}~-]+@${label}(?:\\.${label})*$`, 'u')

/**
 * Whether it is an addr-spec (RFC 5322, 3.4.1) in the simple form that HTML has for its fields: no quotation, no
 * comment, no blank. The domain may have letters of any script, since a message has it in ASCII.
 */
export const isMailAddress = (typed: string): boolean => typed.length <= longest && simple.test(typed)
