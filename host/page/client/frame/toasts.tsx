/** Short messages at the bottom right, and what is being done right now. */
import { usePage } from '../page.js'
import { useText } from '../text.js'
import { CloseIcon } from './icons.js'

export function Toasts() {
  const page = usePage()
  const text = useText()
  const { toasts, busy, isConnectionLost: lost } = page.state
  return (
    <section class="toasts" aria-label={text.notifications}>
      <div role="status">
        {busy !== null && (
          <div class="toast working">
            <span class="spinner" aria-hidden="true" />
            <span>{busy}</span>
          </div>
        )}
      </div>
      <div role="log" aria-live="polite">
        {lost && (
          <div class="toast bad">
            <span>{text.lost}</span>
            <button type="button" class="toast-action" onClick={() => location.reload()}>
              {text.retry}
            </button>
          </div>
        )}
        {toasts.map(({ key, title, message, tone }) => (
          <div key={key} class={`toast ${tone}`} data-toast="">
            <div class="toast-words">
              {title !== '' && <strong>{title}</strong>}
              <span>{message}</span>
            </div>
            <button
              type="button"
              class="toast-close"
              aria-label={text.close}
              onClick={() => page.dismiss(key)}
            >
              <CloseIcon />
            </button>
          </div>
        ))}
      </div>
    </section>
  )
}
