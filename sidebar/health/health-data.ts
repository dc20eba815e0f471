import type { Answer } from '../client.js'
import type { Text } from '../text/common/index.js'
import type { HealthWords } from '../text/health/index.js'

export type Health = Answer<'readHealth'>
export type HealthPageText = Text & HealthWords
