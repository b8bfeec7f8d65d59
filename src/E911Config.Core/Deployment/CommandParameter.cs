namespace E911Config.Core.Deployment;

/// <summary>A parameter of a command.</summary>
/// <param name="Name">Its name, without dash.</param>
/// <param name="Value">
/// Null, text, flag, whole number, list of texts, list of <see cref="Command"/> (each makes one element), <see cref="ListChange"/>, or
/// <see cref="Switch"/> for a bare switch.
/// </param>
public sealed record CommandParameter(string Name, object? Value)
{
    /// <summary>The value of a switch that is simply there.</summary>
    public static object Switch { get; } = new();
}
