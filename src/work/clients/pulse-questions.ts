import type { Locale } from '../../core/locale.js'
import { pulses } from '../../trackers/clients/pulses.js'
import { pulseQuestions } from './written-report.js'

export const questionKeys = ['asExpected', 'newNeed', 'blocker'] as const

export interface PulseQuestion {
  readonly key: (typeof questionKeys)[number]
  readonly question: string
  readonly answers: readonly { readonly key: string; readonly label: string }[]
}

/** The pulse's questions, with the answers that may be chosen. */
export const questionsIn = (locale: Locale): readonly PulseQuestion[] =>
  questionKeys.map((key, at) => ({
    key,
    question: pulseQuestions(locale)[at]!,
    answers: Object.entries(pulses.columns[key].choices!).map(([answer, name]) => ({
      key: answer,
      label: name[locale],
    })),
  }))
