/** The used part of the MJML compiler, which has no types of its own. */
declare module 'mjml' {
  const mjml2html: (
    mjml: string,
    options: {
      validationLevel: 'strict'
      keepComments: boolean
      minify: boolean
      fonts: Readonly<Record<string, string>>
    },
  ) => Promise<{ html: string; errors: readonly { formattedMessage: string }[] }>
  export default mjml2html
}
