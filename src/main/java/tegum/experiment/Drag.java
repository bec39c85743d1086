package tegum.experiment;

import tegum.view.Mark;

/**
 * A pointer that moves while pressed.
 *
 * @param pane index of the picture
 * @param mark what stood under the pointer when it was pressed
 * @param width of the picture in CSS pixels
 * @param height of the picture in CSS pixels
 * @param fromX where the pointer was, in CSS pixels from the picture's left edge
 * @param fromY where it was, from the top edge
 * @param x where it is now
 * @param y where it is now
 */
public record Drag(int pane, Mark mark, double width, double height, double fromX, double fromY, double x, double y) {}
