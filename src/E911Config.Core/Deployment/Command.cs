using System.Collections.Generic;

namespace E911Config.Core.Deployment;

/// <summary>One of Microsoft's cmdlets with its parameters, as data.</summary>
/// <param name="Name">The cmdlet.</param>
/// <param name="Parameters">The parameters in order.</param>
public sealed record Command(string Name, IReadOnlyList<CommandParameter> Parameters)
{
    /// <summary>The command as a line of PowerShell, every value quoted.</summary>
    public override string ToString() => CommandText.Of(this);
}
