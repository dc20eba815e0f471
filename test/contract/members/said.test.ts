import { describe, expect, test } from 'vitest'
import { assumptions } from './assumed.js'
import { answerOf } from './probe.js'
import { claims } from './said.js'

const answerTo = (code: string): unknown =>
  answerOf(`const ss = SpreadsheetApp.getActive(); const sheet = ss.getSheetByName('Tasks')
    const thrown = (work) => { try { work(); return null } catch (error) { return error.message } }
    ${code}`)

describe('as the reference says', () => {
  test.each(claims)('$words', ({ code, answer }) => {
    expect(answerTo(code)).toEqual(answer)
  })
})

describe('assumed, since the reference says nothing', () => {
  test.each(assumptions)('$assumed', ({ code, answer }) => {
    expect(answerTo(code)).toEqual(answer)
  })
})
