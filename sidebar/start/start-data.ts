import type { Answer } from '../client.js'
import type { Text } from '../text.js'
import type { Words } from './words/en.js'

export type StartData = Answer<'readStart'>
export type Template = StartData['templates'][number]
export type StartText = Text & Words
export type Saved = Answer<'saveAsTemplate'>
