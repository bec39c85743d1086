package tegum.view;

/** The design's named colours (shared with the style sheet, where they are custom properties). */
public enum Ink {
    PAGE("page", "#FCFBF8", "#11131A"),
    SURFACE("surface", "#F5F2EA", "#191C25"),
    RAISED("raised", "#FFFFFF", "#212531"),
    INK("ink", "#1A1C22", "#ECEAE4"),
    INK_2("ink-2", "#474B54", "#BDBEC4"),
    INK_3("ink-3", "#63676F", "#989CA7"),
    LINE("line", "#E2DDD2", "#2A2E3A"),
    LINE_2("line-2", "#C9C3B5", "#434857"),
    CONTROL("control", "#857F72", "#757A8A"),
    CASING("casing", "#1A1C22", "#ECEAE4"),
    FOCUS("focus", "#0B57D0", "#8AB4FF"),
    GOOD("good", "#1B6B4A", "#6FCF9F"),
    NEAR("near", "#7A5200", "#E5B95C"),
    OFF("off", "#5A3E9E", "#BBA6FF"),
    CATEGORY_1("cat-1", "#1E339B", "#668AFA"),
    CATEGORY_2("cat-2", "#BB3F20", "#EB6231"),
    CATEGORY_3("cat-3", "#157D70", "#45C395"),
    CATEGORY_4("cat-4", "#661B4C", "#B16D94"),
    CATEGORY_5("cat-5", "#BC8300", "#F2D06F"),
    CATEGORY_6("cat-6", "#2F98B9", "#AEE8FF"),
    PHASE_NONE("ph-none", "#E3E0D8", "#343946"),
    PHASE_OWN("ph-own", "#2456B8", "#6E9BFF"),
    PHASE_SHARED("ph-sup", "#C4314B", "#FF6B7A");

    private final String token;
    private final String light;
    private final String dark;

    Ink(String token, String light, String dark) {
        this.token = token;
        this.light = light;
        this.dark = dark;
    }

    /** The ink of a category, from 0 to 5, in the order in which figures take them. */
    static Ink category(int index) {
        return switch (index) {
            case 0 -> CATEGORY_1;
            case 1 -> CATEGORY_2;
            case 2 -> CATEGORY_3;
            case 3 -> CATEGORY_4;
            case 4 -> CATEGORY_5;
            default -> CATEGORY_6;
        };
    }

    /** The token's name in the style sheet, without the leading dashes. */
    public String token() {
        return token;
    }

    /** Red, green and blue in the light theme, as {@code #RRGGBB}. */
    String light() {
        return light;
    }

    /** Red, green and blue in the dark theme, as {@code #RRGGBB}. */
    String dark() {
        return dark;
    }
}
