/** The style sheets of the elements. Constructed ones need no permission of a page's content security policy. */

import type { Settings } from '../settings';
import rules from './look.css?inline';

let shared: CSSStyleSheet | undefined;

/** The style sheets of an element. What the team chose is set as values of properties and cannot be anything else. */
export function sheets(look: Settings['look']): CSSStyleSheet[] {
	if (!shared) (shared = new CSSStyleSheet()).replaceSync(rules);
	const chosen = new CSSStyleSheet();
	chosen.replaceSync(':host{}');
	const { style } = chosen.cssRules[0] as CSSStyleRule;
	for (const [name, value] of Object.entries(look)) style.setProperty('--' + name, value);
	return [shared, chosen];
}
