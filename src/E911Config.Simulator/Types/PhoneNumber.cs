namespace E911Config.Simulator.Types;

/// <summary>A phone number as it was given; nothing is normalized.</summary>
public sealed class PhoneNumber
{
    private readonly string text;

    /// <summary>Makes a number.</summary>
    public PhoneNumber(string number) => text = number;

    /// <inheritdoc/>
    public override string ToString() => text;
}
