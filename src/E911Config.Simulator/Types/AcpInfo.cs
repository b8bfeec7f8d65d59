namespace E911Config.Simulator.Types;

/// <summary>What an audio conferencing provider assigned to a user; accepted and not kept.</summary>
public sealed class AcpInfo
{
    private readonly string text;

    /// <summary>Makes it of its text.</summary>
    public AcpInfo(string text) => this.text = text;

    /// <inheritdoc/>
    public override string ToString() => text;
}
