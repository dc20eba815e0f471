import type { Named } from '../core/locale.js'
import type { DemoContent } from './demo/content.js'
import type { RoleKey } from './roles.js'
import type { Template } from './template.js'

/** China's calendar, put in by the build from the package that keeps it. */
export interface China {
  /** Where the days come from, as shown in the calendar's source column. */
  readonly source: string
  /** Days off and weekend days that are worked, in order. */
  readonly days: readonly (readonly [day: string, kind: 'holiday' | 'workday', name: string])[]
  /** In order of their days, taken from the lunar calendar where they follow it. */
  readonly festivals: readonly (readonly [day: string, festival: string])[]
}

/** What ships beside the code in a file of its own, since it is long and seldom needed. */
export interface LibraryContent {
  /** By key, the plainest first. */
  readonly templates: Readonly<Record<string, Template>>
  readonly roles: Readonly<Record<RoleKey, Named>>
  readonly demo: DemoContent
  readonly china: China
  /** The letters' HTML with Mustache tags in it, compiled from MJML. */
  readonly letter: string
}
