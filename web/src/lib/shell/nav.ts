/** The pages of an assistant that exist. */
import type { IconName } from '$lib/look/icons';

export interface Entry {
	path: string;
	title: string;
	icon: IconName;
}

export const overview: Entry = { path: 'overview', title: 'Overview', icon: 'overview' };

export const chats: Entry = { path: 'chats', title: 'Chats', icon: 'chats' };

export const feedback: Entry = { path: 'feedback', title: 'Feedback', icon: 'inbox' };

export const topics: Entry = { path: 'topics', title: 'Topics', icon: 'topics' };

export const issues: Entry = { path: 'issues', title: 'Issues', icon: 'issues' };

export const releases: Entry = { path: 'releases', title: 'Releases', icon: 'releases' };

export const review: Entry = { path: 'review', title: 'Review', icon: 'review' };

export const settings: Entry = { path: 'settings', title: 'Settings', icon: 'settings' };

export const analytics: Entry[] = [
	{ path: 'analytics/users', title: 'Users', icon: 'users' },
	{ path: 'analytics/messages', title: 'Messages', icon: 'messages' },
	{ path: 'analytics/chats', title: 'Chats', icon: 'chats' },
	{ path: 'analytics/outcomes', title: 'Outcomes', icon: 'outcomes' },
	{ path: 'analytics/handover', title: 'Handover', icon: 'handover' },
	{ path: 'analytics/engagement', title: 'Engagement', icon: 'engagement' },
	{ path: 'analytics/feedback', title: 'Feedback', icon: 'feedback' },
	{ path: 'analytics/satisfaction', title: 'Satisfaction', icon: 'satisfaction' },
	{ path: 'analytics/traffic', title: 'Traffic', icon: 'traffic' },
	{ path: 'analytics/clicks', title: 'Clicks', icon: 'clicks' },
	{ path: 'analytics/agents', title: 'Agents and workflows', icon: 'agents' }
];

/** The page of members, which knows from which assistant one came. */
export function membersHref(assistant: string): string {
	return `/members?assistant=${encodeURIComponent(assistant)}`;
}

/**
 * Which page of an assistant an address belongs to; one chat belongs to the chats, one topic to the topics, one issue to the issues, one release to the
 * releases.
 */
export function placeOf(pathname: string): string {
	const place = pathname.split('/').slice(3);
	const whole = [chats.path, topics.path, issues.path, releases.path].find((path) => path === place[0]);
	return whole ?? place.join('/');
}
