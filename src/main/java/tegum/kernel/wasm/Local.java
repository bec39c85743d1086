package tegum.kernel.wasm;

/**
 * A parameter or local variable of a function.
 *
 * @param index in the function
 * @param type of what it holds
 */
public record Local(int index, ValueType type) {}
