const { documentElement } = document
const darkComputer = matchMedia('(prefers-color-scheme: dark)')

/** Shows the page in a theme: in its own where none is given. That of the computer changes with it. */
export function showTheme(theme = documentElement.className): void {
  documentElement.className = theme
  darkComputer.onchange = () => showTheme(theme)
  if (/system/.test(theme)) documentElement.classList.toggle('dark', darkComputer.matches)
}
