import mjml2html from 'mjml'
import * as palette from '../../src/core/palette.js'

const colors: Readonly<Record<string, string>> = palette

/**
 * A letter written in MJML as HTML with inline styles and the palette's colours; its Mustache tags stay.
 * @throws on MJML that is not valid, and on a colour that the palette does not have
 */
export async function compileLetter(mjml: string, path: string): Promise<string> {
  const { html, errors } = await mjml2html(addColors(mjml, path), {
    validationLevel: 'strict',
    keepComments: false,
    minify: false,
    // Letters load nothing, especially not from a server that could count their readers.
    fonts: {},
  })
  if (errors.length > 0)
    throw new Error(`${path}: ${errors.map((error) => error.formattedMessage).join('; ')}`)
  return html.replace(/\n\s+/g, '\n').replace(/\n+/g, '\n')
}

const addColors = (mjml: string, path: string): string =>
  mjml.replace(/\bpalette\.(\w+)/g, (_, name: string) => {
    const color = colors[name]
    if (color === undefined) throw new Error(`${path}: the palette has no ${name}`)
    return color
  })
