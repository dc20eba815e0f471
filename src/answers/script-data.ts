/** Characters that could end a script's element or a line of it, or begin what Google's editor takes for a comment. */
const unsafe = /[<>&/\u2028\u2029]/g

/** Plain data as an expression inside a script of a page: no text of it can end the script. */
export const asScriptData = (data: unknown): string =>
  JSON.stringify(data).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
