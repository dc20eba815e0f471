import { expect, test } from 'vitest'
import { parseWeekdays } from '../../src/domain/letters/readers.js'

test.each([
  ['1,3,5', [1, 3, 5]],
  ['1、3、5', [1, 3, 5]],
  ['１，３', [1, 3]],
  ['Mon, Wed', [1, 3]],
  ['Monday and Thursday', [1, 4]],
  ['周一、周三', [1, 3]],
  ['星期五', [5]],
  ['一三五', [1, 3, 5]],
  ['周日', [7]],
  ['礼拜天', [7]],
  ['1-5', [1, 2, 3, 4, 5]],
  ['周一至周五', [1, 2, 3, 4, 5]],
  ['Tue–Thu', [2, 3, 4]],
  ['5 5 1', [1, 5]],
])('“%s” names weekdays', (cell, days) => expect(parseWeekdays(cell)).toEqual(days))

test.each([null, '', 'whenever', '8,9'])('%s names none, which means every working day', (cell) =>
  expect(parseWeekdays(cell)).toBeNull(),
)
