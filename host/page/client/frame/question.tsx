/** What the script asks: an alert with buttons, or a prompt with a field. Nothing was changed yet. */
import { useState } from 'preact/hooks'
import type { Button } from '../../contract.js'
import { Modal } from '../panels/modal.js'
import { usePage, type OpenQuestion } from '../page.js'
import { useText } from '../text.js'

/** The button that the Escape key presses. */
const findCancelButton = (buttons: Button[]): Button =>
  buttons.find((button) => button === 'cancel') ?? 'close'

export function QuestionDialog({ openQuestion }: { openQuestion: OpenQuestion }) {
  const text = useText()
  const page = usePage()
  const [typed, setTyped] = useState('')
  const { kind, title, message, buttons } = openQuestion.question
  const [first] = buttons

  return (
    <Modal
      kind="question"
      label={{ 'aria-labelledby': 'question-title' }}
      cancel={() => openQuestion.answer(findCancelButton(buttons), typed)}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault()
          openQuestion.answer(first ?? 'ok', typed)
        }}
      >
        <h2 id="question-title">{title === '' ? page.state.overview.name : title}</h2>
        <p class="message">{message}</p>
        {kind === 'prompt' && (
          <input
            class="field"
            aria-label={message === '' ? text.yourAnswer : message}
            autofocus
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <div class="dialog-buttons">
          {buttons
            .map((button, index) => (
              <button
                key={button}
                type={index === 0 ? 'submit' : 'button'}
                class={index === 0 ? 'primary' : 'secondary'}
                onClick={index === 0 ? undefined : () => openQuestion.answer(button, typed)}
              >
                {text.button[button]}
              </button>
            ))
            .reverse()}
        </div>
      </form>
    </Modal>
  )
}
