/**
 * Which interval of a chart is looked at: by the mouse, which may also go on to the tip or drag across several; by touch, where the
 * first tap looks and the second follows; by the keyboard.
 */

/** A pointer on its way to the tip has so many milliseconds to arrive there. */
const PATIENCE = 160;

interface Parts {
	box: () => HTMLElement | undefined;
	tip: () => HTMLElement | undefined;
	/** Several intervals were dragged across. */
	onspan: (first: number, last: number) => void;
}

export class Looking {
	at = $state<number | null>(null);
	/** The intervals that are being dragged across, first and last. */
	span = $state<[number, number] | null>(null);
	#parts: Parts;
	#pressed: number | null = null;
	/** The click that comes next belongs to what was done before it. */
	#swallow = false;
	#tapped: number | null = null;
	#timer: ReturnType<typeof setTimeout> | null = null;
	#next = 0;
	#lastX = 0;

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	see = (index: number | null): void => {
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = null;
		this.at = index;
	};

	/** The pointer is over an interval. */
	point = (event: PointerEvent, index: number): void => {
		const moved = event.clientX - this.#lastX;
		this.#lastX = event.clientX;
		if (event.pointerType === 'touch' && event.type === 'pointerdown')
			this.#tapped = this.at === index ? null : index;
		if (this.#pressed !== null && event.pointerType === 'mouse') {
			if (index !== this.#pressed || this.span)
				this.span = [Math.min(index, this.#pressed), Math.max(index, this.#pressed)];
			this.see(index);
		} else if (this.at === null || this.at === index || !this.#isBound(event, moved)) this.see(index);
		else {
			this.#next = index;
			this.#timer ??= setTimeout(() => {
				this.#timer = null;
				if (!this.#parts.tip()?.matches(':hover')) this.at = this.#next;
			}, PATIENCE);
		}
	};

	/** Whether the pointer goes towards the tip, beside it. */
	#isBound(event: PointerEvent, moved: number): boolean {
		const tip = event.pointerType === 'mouse' && this.#parts.tip()?.getBoundingClientRect();
		if (!tip || event.clientY < tip.top - 8 || event.clientY > tip.bottom + 8) return false;
		return tip.left > event.clientX ? moved >= 0 : tip.right < event.clientX && moved <= 0;
	}

	press = (event: PointerEvent): void => {
		const inTip = event.target instanceof Node && this.#parts.tip()?.contains(event.target);
		const index = event.target instanceof HTMLElement ? event.target.dataset.index : undefined;
		this.#swallow = false;
		this.#lastX = event.clientX;
		if (inTip || event.button !== 0 || event.pointerType !== 'mouse' || index === undefined) return;
		this.#pressed = Number(index);
	};

	release = (): void => {
		const span = this.span;
		this.#pressed = null;
		this.span = null;
		if (!span || span[0] === span[1]) return;
		this.#swallow = true;
		this.see(null);
		this.#parts.onspan(...span);
	};

	/** Holds back the click at the end of a drag, and the first tap, which only looks. */
	click = (event: MouseEvent): void => {
		const inTip = event.target instanceof Node && this.#parts.tip()?.contains(event.target);
		if (!this.#swallow && (inTip || this.#tapped === null)) return;
		event.preventDefault();
		event.stopPropagation();
		this.#swallow = false;
		this.#tapped = null;
	};

	leave = (event: PointerEvent): void => {
		if (event.pointerType === 'touch' || this.#pressed !== null) return;
		this.see(null);
	};

	/** A tap beside the chart. */
	outside = (event: PointerEvent): void => {
		const box = this.#parts.box();
		if (this.at !== null && event.target instanceof Node && !box?.contains(event.target)) this.see(null);
	};

	blur = (event: FocusEvent): void => {
		const to = event.relatedTarget;
		const box = this.#parts.box();
		if (!(to instanceof Node && box?.contains(to)) && !box?.matches(':hover')) this.see(null);
	};

	key = (event: KeyboardEvent): void => {
		if (event.key !== 'Escape' || this.at === null) return;
		event.stopPropagation();
		const column = this.#parts.box()?.querySelector<HTMLElement>(`[data-index="${this.at}"]`);
		if (this.#parts.tip()?.contains(document.activeElement)) column?.focus();
		this.see(null);
	};
}
