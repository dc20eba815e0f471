/** `npm run answers:check -- URL`: whether the web app is deployed, and whether it is the build made here. */
import '../cli/closed-pipes.js'
import { buildAnswersCode } from '../build/answers/build-answers.js'
import { parseLocale } from '../../src/core/locale.js'
import { textOf } from '../../src/text/text-of.js'
import { answerCommandTexts } from '../text/answers/index.js'
import { checkAnswers } from './check-answers.js'

const text = textOf(answerCommandTexts, parseLocale(Intl.DateTimeFormat().resolvedOptions().locale))
const [address] = process.argv.slice(2)
if (address === undefined || !URL.canParse(address)) {
  console.error(text.checkUsage)
  process.exit(2)
}
const { fingerprint } = await buildAnswersCode()
const result = await checkAnswers(address, fingerprint, fetch)
if (result.is === 'right') console.log(text.checkRight)
else {
  console.error(
    result.is === 'noReply'
      ? text.checkNoReply(result.why)
      : result.is === 'older'
        ? text.checkOlder
        : text.checkOther,
  )
  process.exitCode = 1
}
