import mjml2html from 'mjml'

/** A letter written in MJML as HTML with inline styles; its Mustache tags stay. @throws on MJML that is not valid. */
export async function compileLetter(mjml: string, path: string): Promise<string> {
  const { html, errors } = await mjml2html(mjml, {
    validationLevel: 'strict',
    keepComments: false,
    minify: false,
    // Letters load nothing from anywhere, least of all from a server that could count their readers.
    fonts: {},
  })
  if (errors.length > 0)
    throw new Error(`${path}: ${errors.map((error) => error.formattedMessage).join('; ')}`)
  return html.replace(/\n\s+/g, '\n').replace(/\n+/g, '\n')
}
