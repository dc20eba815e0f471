/** A letter's HTML with Mustache tags in it, compiled from MJML when the bundle is built. */
declare module '*.mjml' {
  const html: string
  export default html
}
