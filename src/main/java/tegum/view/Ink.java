package tegum.view;

/** The design's named colours (shared with the style sheet, where they are custom properties). */
public enum Ink {
    PAGE("page"),
    SURFACE("surface"),
    RAISED("raised"),
    INK("ink"),
    INK_2("ink-2"),
    INK_3("ink-3"),
    LINE("line"),
    LINE_2("line-2"),
    CONTROL("control"),
    CASING("casing"),
    FOCUS("focus"),
    GOOD("good"),
    NEAR("near"),
    OFF("off"),
    CATEGORY_1("cat-1"),
    CATEGORY_2("cat-2"),
    CATEGORY_3("cat-3"),
    CATEGORY_4("cat-4"),
    CATEGORY_5("cat-5"),
    CATEGORY_6("cat-6");

    private final String token;

    Ink(String token) {
        this.token = token;
    }

    /** The token's name in the style sheet, without the leading dashes. */
    public String token() {
        return token;
    }
}
