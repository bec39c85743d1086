package tegum.web;

import tegum.view.Icon;

/** Messages above the figures, each of which can be dismissed. */
final class Notices {
    private final Dom place;

    /** @param place the element that holds them */
    Notices(Dom place) {
        this.place = place;
    }

    /** Shows a message with buttons; returns what to {@link Dom#remove} when it is settled. */
    Dom show(String text, Dom... actions) {
        Dom notice = Dom.tag("div", "notice");
        Dom words = Dom.tag("p").add(text);
        Dom close = Dom.button("btn quiet icon").attr("aria-label", "Dismiss").add(Dom.icon(Icon.CLOSE));
        close.on("click", event -> notice.remove());
        Dom acts = Dom.tag("div", "acts").add(actions).add(close);
        place.add(notice.add(words, acts));
        return notice;
    }
}
