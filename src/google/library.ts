/**
 * The file of data beside the code, parsed once in a run. The build writes it as JSON without a tag in it.
 */
export const googleLibrary = (): (() => unknown) => {
  let content: unknown
  return () =>
    (content ??= JSON.parse(HtmlService.createHtmlOutputFromFile('Library').getContent()) as unknown)
}
