import type { Answer } from '../client.js'
import type { Text } from '../text/common/index.js'
import type { TodayWords } from '../text/today/index.js'

export type Overview = Answer<'readToday'>
export type Item = Overview['groups'][number]['items'][number]
export type TodayText = Text & TodayWords
