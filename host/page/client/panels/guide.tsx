/** What a newcomer tries first: three steps beside the sheet, ticked off as they are done, until they are closed. */
import type { GuideStep } from '../../contract.js'
import { runEntry, sendChange } from '../actions.js'
import { focusCell } from '../grid/grid.js'
import { usePage } from '../page.js'
import { useText } from '../text.js'
import { PanelHead } from './panel-head.js'

const steps: readonly GuideStep[] = ['why', 'done', 'preview']

export function Guide({ done }: { readonly done: readonly GuideStep[] }) {
  const page = usePage()
  const text = useText()
  const close = (): void => {
    void sendChange(page, 'closeGuide', {})
    focusCell()
  }
  const { sidebar } = page.state.overview
  return (
    <section class="guide" aria-label={text.guide.title} data-part="guide">
      <PanelHead title={text.guide.title} close={close} />
      <ol>
        {steps.map((step) => {
          const isDone = done.includes(step)
          const entry = step === 'preview' ? 'previewLetters' : 'showSidebar'
          const label = step === 'preview' ? text.guide.preview : text.guide.open
          const isOpen = entry === 'showSidebar' && sidebar !== null
          return (
            <li key={step} class={isDone ? 'guide-step done' : 'guide-step'}>
              <span>
                {text.guide.steps[step]}
                {isDone && <span class="guide-tick"> ✓ {text.guide.done}</span>}
              </span>
              {!isOpen && (
                <button type="button" class="secondary" onClick={() => void runEntry(page, entry, label)}>
                  {label}
                </button>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
