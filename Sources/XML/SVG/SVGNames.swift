/// What a drawing may be made of: the static part of SVG 2, without what runs, moves, links or loads.
enum SVGNames {
  static let namespace = "http://www.w3.org/2000/svg"
  static let xlink = "http://www.w3.org/1999/xlink"
  /// That of `xml:lang`.
  static let xml = "http://www.w3.org/XML/1998/namespace"

  static let elements: Set<String> = words(
    """
    svg g defs symbol use title desc style
    path rect circle ellipse line polyline polygon text tspan textPath
    linearGradient radialGradient stop pattern clipPath mask marker
    filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
    feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
    feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
    feSpotLight feTile feTurbulence
    """)

  /// Attributes that hold words or names, in which brackets mean nothing.
  static let wordAttributes: Set<String> = words("id class lang role focusable")

  /// Attributes that hold numbers, colors or references to places of the same file.
  static let attributes: Set<String> = words(
    """
    version baseProfile type media style
    x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height d points pathLength transform viewBox
    preserveAspectRatio dx dy rotate textLength lengthAdjust startOffset method spacing side
    offset gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits
    patternTransform clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight
    refX refY orient
    in in2 result filterUnits primitiveUnits values mode operator k1 k2 k3 k4 stdDeviation edgeMode
    kernelMatrix kernelUnitLength order divisor bias targetX targetY preserveAlpha surfaceScale
    diffuseConstant specularConstant specularExponent limitingConeAngle azimuth elevation z
    pointsAtX pointsAtY pointsAtZ scale xChannelSelector yChannelSelector radius baseFrequency
    numOctaves seed stitchTiles tableValues slope intercept amplitude exponent
    alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
    color-interpolation-filters color-rendering direction display dominant-baseline
    enable-background fill fill-opacity fill-rule filter flood-color flood-opacity font font-family
    font-size font-size-adjust font-stretch font-style font-variant font-weight
    glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation
    letter-spacing lighting-color marker marker-end marker-mid marker-start mask mask-type
    mix-blend-mode opacity overflow paint-order pointer-events shape-rendering stop-color
    stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
    stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering
    transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode
    """)

  /// Functions of styles and transforms; none of them can ask for a file.
  static let functions: Set<String> = words(
    """
    rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix calc min max clamp var
    matrix translate translatex translatey scale scalex scaley rotate skewx skewy skew
    blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
    circle ellipse inset polygon path rect not is where nth-child nth-of-type nth-last-child
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
