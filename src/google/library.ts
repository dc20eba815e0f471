/** The file of data that ships with the code, parsed. The build writes it as JSON without a tag in it. */
export const googleLibrary = (): unknown =>
  JSON.parse(HtmlService.createHtmlOutputFromFile('Library').getContent()) as unknown
