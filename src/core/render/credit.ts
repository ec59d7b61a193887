// Credit: what stands between a caption and its credit where they share a line.

/** A sentence's end, with what may close behind it. */
const ended = /[.!?…。！．？][\p{Pe}\p{Pf}"']*$/u
const eastern = /^(?:ja|zh)(?:-|$)/i

/** A blank after a sentence. A caption that is none would run on into the credit, so a dash ends it, as before any source. */
export function betweenCredit(caption: string, language: string): string {
  if (ended.test(caption.trim())) return ' '
  return eastern.test(language) ? '――' : '\u00a0— '
}
