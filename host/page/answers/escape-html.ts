const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as HTML writes it, in an attribute too. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => named[character]!)
