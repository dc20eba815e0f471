import type { AnswerReply, AnswersData, SubmissionInput } from '../../src/core/answers/shown-page.js'

/** `google.script.run`, as far as the page uses it. */
interface Runner {
  withSuccessHandler(receive: (reply: AnswerReply) => void): Runner
  withFailureHandler(receive: (error: Error) => void): Runner
  answer(sent: SubmissionInput): void
}
declare const google: { readonly script?: { readonly run?: Runner } } | undefined

/** A call that was not answered by then is taken for lost: Google says nothing of it. */
const patience = 45_000

/** Calls the web app's function. Rejects where no answer comes, whatever became of what was sent. */
const callFunction = (sent: SubmissionInput): Promise<AnswerReply> =>
  new Promise((resolve, reject) => {
    const run = typeof google === 'undefined' ? undefined : google.script?.run
    if (!run) return reject(new Error('No connection to the web app.'))
    setTimeout(() => reject(new Error('No answer.')), patience)
    run.withSuccessHandler(resolve).withFailureHandler(reject).answer(sent)
  })

/** Sends a form in place of the whole window: the way that works where calls from inside a page do not. */
function sendForm(address: string, sent: SubmissionInput): Promise<never> {
  const form = Object.assign(document.createElement('form'), {
    method: 'post',
    action: address,
    target: '_top',
    hidden: true,
  })
  const field = Object.assign(document.createElement('input'), {
    name: 'answers',
    value: JSON.stringify(sent),
  })
  form.append(field)
  document.body.append(form)
  form.submit()
  form.remove()
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('No answer.')), patience)
  })
}

/**
 * Sends answers: by a call at first, by a form where a call got no answer.
 *
 * @param lost how many times nothing came back
 */
export const sendAnswers = (
  { address }: Pick<AnswersData, 'address'>,
  sent: SubmissionInput,
  lost: number,
): Promise<AnswerReply> => (lost > 0 && address !== '' ? sendForm(address, sent) : callFunction(sent))
