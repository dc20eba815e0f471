import { brandDesign } from './brand-design.js'
import { consulting } from './consulting.js'
import { customerOnboarding } from './customer-onboarding.js'
import { ecommerceOperations } from './ecommerce-operations.js'
import { hardware } from './hardware.js'
import { marketingCampaign } from './marketing-campaign.js'
import { smallTeam } from './small-team.js'
import { softwareDelivery } from './software-delivery.js'
import { subscriptionService } from './subscription-service.js'
import type { Template } from './template.js'

/** Every template by key, the plainest first. */
export const templates = {
  smallTeam,
  softwareDelivery,
  brandDesign,
  ecommerceOperations,
  consulting,
  marketingCampaign,
  hardware,
  customerOnboarding,
  subscriptionService,
} as const satisfies Readonly<Record<string, Template>>
export type TemplateKey = keyof typeof templates
/** The keys of {@link templates}, in their order. */
export const templateKeys = Object.keys(templates) as readonly TemplateKey[]
