export function isStackingContext(
  style: CSSStyleDeclaration,
  opacity: number,
  holdsFixed = isolatedForFixed(style),
): boolean {
  return (
    opacity < 1 ||
    holdsFixed ||
    (!!style.mixBlendMode && style.mixBlendMode !== 'normal') ||
    style.isolation === 'isolate' ||
    (!!style.clipPath && style.clipPath !== 'none') ||
    (!!style.maskImage && style.maskImage !== 'none')
  );
}

/** Also holds fixed and absolute descendants. */
export function isolatedForFixed(style: CSSStyleDeclaration): boolean {
  const set = (value: string | undefined) =>
    value !== undefined && value !== '' && value !== 'none';
  return (
    set(style.transform) ||
    set(style.filter) ||
    set(style.perspective) ||
    set(style.translate) ||
    set(style.rotate) ||
    set(style.scale) ||
    set(style.backdropFilter) ||
    /paint|layout|strict|content/.test(style.contain ?? '') ||
    /transform|filter|perspective|opacity/.test(style.willChange ?? '')
  );
}

export function isInTopLayer(element: Element): boolean {
  if (element.tagName !== 'DIALOG' && !element.hasAttribute('popover')) return false;
  try {
    return element.matches(':modal, :popover-open');
  } catch {
    return false;
  }
}

export function needsShape(style: CSSStyleDeclaration): boolean {
  return (!!style.clipPath && style.clipPath !== 'none') || (!!style.clip && style.clip !== 'auto');
}

export function isRowLayout(style: CSSStyleDeclaration): boolean {
  if (/flex/.test(style.display)) return !/column/.test(style.flexDirection);
  return /grid/.test(style.display) && / /.test((style.gridTemplateColumns ?? '').trim());
}
