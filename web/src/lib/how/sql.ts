/** SQL cut into pieces to colour. Nothing is parsed, and the pieces joined are the text. */

export interface Piece {
	text: string;
	kind: 'word' | 'comment' | 'text' | 'plain';
}

const PIECES =
	/(--[^\n]*|\/\*[\s\S]*?\*\/)|('(?:[^']|'')*'|\{\w+\})|\b(select|from|where|and|or|not|in|is|null|group|order|by|having|with|as|join|left|right|inner|outer|full|cross|on|using|union|all|distinct|count|sum|avg|min|max|median|filter|over|partition|case|when|then|else|end|between|limit|interval|cast|coalesce|exists|qualify|asc|desc|any_value)\b/gi;

export function sqlPieces(sql: string): Piece[] {
	const pieces: Piece[] = [];
	let last = 0;
	for (const match of sql.matchAll(PIECES)) {
		if (match.index > last) pieces.push({ text: sql.slice(last, match.index), kind: 'plain' });
		pieces.push({ text: match[0], kind: match[1] ? 'comment' : match[2] ? 'text' : 'word' });
		last = match.index + match[0].length;
	}
	if (last < sql.length) pieces.push({ text: sql.slice(last), kind: 'plain' });
	return pieces;
}
