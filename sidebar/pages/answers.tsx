import { render } from 'preact'
import type { AnswersData } from '../../src/core/answers/shown-page.js'
import { parseLocale } from '../../src/core/locale.js'
import { textOf } from '../../src/text/text-of.js'
import { AnswersPage } from '../answers/answers-page.js'
import { ClosedPage } from '../answers/closed-page.js'
import { showTheme } from '../parts/theme.js'
import { answersTexts } from '../text/answers/index.js'
import '../style/page.css'
import '../style/controls.css'
import '../style/answers/answers.css'
import '../style/answers/stages.css'

/** Shows what the web app put below this script. */
export function show(data: AnswersData): void {
  const locale = data.page?.locale ?? parseLocale(navigator.language)
  const text = textOf(answersTexts, locale)
  document.documentElement.lang = locale
  document.title = data.page?.heading ?? text.closed
  showTheme('system')
  render(
    data.page === null ? (
      <ClosedPage data={data} text={text} />
    ) : (
      <AnswersPage page={data.page} data={data} text={text} />
    ),
    document.getElementById('page')!,
  )
}
