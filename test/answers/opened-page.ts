import { createAnswersSession } from './answers-session.js'
import { createPage } from './sample-page.js'

/** Whose link the tests open. */
export const person = 'li@example.com'

/** The sample page, opened three seconds ago. */
export async function openPage(locale: 'en' | 'zh-CN' = 'en') {
  const app = await createAnswersSession({ locale })
  app.publish({ person, page: createPage() })
  const data = app.open(person)
  app.wait(3_000)
  return { app, data }
}
