/** Whether list and chat stand side by side. */
export class Room {
	wide = $state(false);

	/** Call while a component is set up. */
	constructor() {
		$effect(() => {
			const media = matchMedia('(min-width: 1200px)');
			const tell = () => (this.wide = media.matches);
			tell();
			media.addEventListener('change', tell);
			return () => media.removeEventListener('change', tell);
		});
	}
}
