export type DemoEngagementKey = 'brand' | 'dispatch' | 'website' | 'course' | 'gifts'

export type DemoPersonKey = 'director' | 'account' | 'project' | 'designer' | 'developer' | 'tester'

export type DemoClientKey = 'tea' | 'logistics' | 'medical' | 'learning'
