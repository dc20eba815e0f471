import type { Localised } from '../core/locale.js'
import type { DemoContent } from './demo/content.js'
import type { RoleKey } from './roles.js'
import type { Template } from './template.js'

/** What ships beside the code in a file of its own, since it is long and seldom needed. */
export interface LibraryContent {
  /** By key, the plainest first. */
  readonly templates: Readonly<Record<string, Template>>
  readonly roles: Readonly<Record<RoleKey, Localised>>
  readonly demo: DemoContent
}
