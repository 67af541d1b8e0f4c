import type { PaperChoices, Plan } from './plan';

/** The plan with how its papers are made changed; what is undefined or empty is not chosen any more. */
export function setPaperChoices(plan: Plan, edit: { readonly [key in keyof PaperChoices]?: PaperChoices[key] | undefined }): Plan {
	const chosen = Object.fromEntries(Object.entries({ ...plan.papers, ...edit }).filter(([, value]) => value !== undefined && value !== '')) as PaperChoices;
	const { papers: _before, ...rest } = plan;
	return Object.keys(chosen).length > 0 ? { ...rest, papers: chosen } : rest;
}

/** Who signs; nobody where neither a name nor a title is given. */
export function setSignatory(plan: Plan, edit: { readonly name?: string; readonly title?: string }): Plan {
	const { name = '', title = '' } = { ...plan.papers?.signatory, ...edit };
	return setPaperChoices(plan, { signatory: name === '' && title === '' ? undefined : { name, ...(title !== '' && { title }) } });
}
