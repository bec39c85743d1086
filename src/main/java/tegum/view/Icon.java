package tegum.view;

import java.util.List;

/**
 * The interface's icons: paths on a 16 pixel grid, 1.5 pixels wide, in the colour of the text around
 * them. Only the transport's triangles and discs are solid.
 */
public enum Icon {
    PLAY(solid("M4.5 2.8v10.4L13 8z")),
    PAUSE(line("M4.5 3v10M11.5 3v10", "3")),
    RESET(line("M3.5 3v10"), solid("M13 3 6 8l7 5z")),
    STEP(line("M12.5 3v10"), solid("m3 3 7 5-7 5z")),
    DIE(
            line("M4.5 2.5h7a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2z"),
            dots("M5.5 5.5h.01M10.5 5.5h.01M8 8h.01M5.5 10.5h.01M10.5 10.5h.01", "2")),
    RESTART(line("M13 8a5 5 0 1 1-1.6-3.7M13 1.8v3h-3")),
    LIVE(solid("M5 8a3 3 0 1 0 6 0 3 3 0 1 0-6 0z"), line("M3.5 3.5a6.4 6.4 0 0 0 0 9M12.5 3.5a6.4 6.4 0 0 1 0 9")),
    EXPAND(line("M9.5 2.5h4v4M6.5 13.5h-4v-4M13.5 2.5 9 7M2.5 13.5 7 9")),
    TABLE(line("M2.5 3h11v10h-11zM2.5 6.5h11M2.5 9.8h11M6.5 3v10")),
    SAVE(line("M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11")),
    SHARE(line("M6 4H2.5v9.5H12V10M8.5 2.5h5v5M13.5 2.5 7 9")),
    THEME(line("M2.5 8a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0z"), solid("M8 2.5a5.5 5.5 0 0 1 0 11z")),
    HELP(dots("M5.6 6a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.1.8-1.1 1.7M8 12.6v.01", "1.5")),
    LEFT(line("M10 3 5 8l5 5")),
    RIGHT(line("m6 3 5 5-5 5")),
    UP(line("m3 10 5-5 5 5")),
    DOWN(line("m3 6 5 5 5-5")),
    CHECK(line("m3 8.5 3.3 3.3L13 4.6", "2")),
    NEAR(line("M2.5 6.2c1.8-2 3.6-2 5.5-.4s3.7 1.6 5.5-.4M2.5 10.8c1.8-2 3.6-2 5.5-.4s3.7 1.6 5.5-.4")),
    OFF(line("M3 5.5h10M3 10.5h10M11 2.5 5 13.5")),
    CLOSE(line("m3.5 3.5 9 9M12.5 3.5l-9 9")),
    MORE(dots("M3 8h.01M8 8h.01M13 8h.01", "2.5")),
    ROTATE(line("M2 8a6 2.6 0 1 0 12 0 6 2.6 0 1 0-12 0z"), new Piece("M8 1.5v13", "1.5", "butt", "2 2"));

    /**
     * One path of an icon.
     *
     * @param path SVG path data
     * @param width of the line; empty for a solid shape
     * @param cap how lines end
     * @param dash lengths of dash and gap; empty for a solid line
     */
    public record Piece(String path, String width, String cap, String dash) {}

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which nobody can change
    private final List<Piece> pieces;

    Icon(Piece... pieces) {
        this.pieces = List.of(pieces);
    }

    /** The paths, back to front. */
    public List<Piece> pieces() {
        return pieces;
    }

    /** The icon as an element of a page, where the style sheet's {@code ico} draws it. */
    public String svg() {
        StringBuilder out = new StringBuilder();
        out.append("<svg class=\"ico\" viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" aria-hidden=\"true\">");
        for (Piece piece : pieces) {
            out.append("<path d=\"").append(piece.path()).append('"');
            if (piece.width().isEmpty()) {
                out.append(" fill=\"currentColor\" stroke=\"none\"");
            } else {
                out.append(" stroke-width=\"").append(piece.width()).append('"');
                out.append(" stroke-linecap=\"").append(piece.cap()).append('"');
            }
            if (!piece.dash().isEmpty()) {
                out.append(" stroke-dasharray=\"").append(piece.dash()).append('"');
            }
            out.append("/>");
        }
        return out.append("</svg>").toString();
    }

    private static Piece solid(String path) {
        return new Piece(path, "", "butt", "");
    }

    private static Piece line(String path) {
        return line(path, "1.5");
    }

    private static Piece line(String path, String width) {
        return new Piece(path, width, "butt", "");
    }

    private static Piece dots(String path, String width) {
        return new Piece(path, width, "round", "");
    }
}
