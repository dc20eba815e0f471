/**
 * The file of data beside the code, parsed once in a run. The build writes it as JSON, compressed and in base64, so
 * that no tag is in it.
 */
export const googleLibrary = (): (() => unknown) => {
  let content: unknown
  return () => (content ??= parseCompressed(HtmlService.createHtmlOutputFromFile('Library').getContent()))
}

/** JSON from base64 of its gzip form. Throws what Google says where it is something else. */
function parseCompressed(text: string): unknown {
  const compressed = Utilities.newBlob(Utilities.base64Decode(text), 'application/x-gzip')
  return JSON.parse(Utilities.ungzip(compressed).getDataAsString('UTF-8')) as unknown
}
