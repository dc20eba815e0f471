import type { Answer } from '../client.js'
import type { Text } from '../text/common/index.js'
import type { StartWords } from '../text/start/index.js'

export type StartData = Answer<'readStart'>
export type Template = StartData['templates'][number]
export type StartText = Text & StartWords
export type Saved = Answer<'saveAsTemplate'>
