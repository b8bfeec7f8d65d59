namespace E911Config.Simulator.Users;

/// <summary>What a command does to a user or device.</summary>
/// <param name="Before">As he was; null if he is made.</param>
/// <param name="After">As he is then; null if he is removed.</param>
internal sealed record UserChange(SimulatedUser? Before, SimulatedUser? After);
