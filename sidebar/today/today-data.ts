import type { Answer } from '../client.js'
import type { Text } from '../text.js'
import type { en } from './words.js'

export type Overview = Answer<'readToday'>
export type Item = Overview['groups'][number]['items'][number]
export type TodayText = Text & typeof en
