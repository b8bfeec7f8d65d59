using System.Linq;
using System.Management.Automation;

namespace E911Config.Simulator.Types;

/// <summary>
/// Who is meant: an address, a logon, a distinguished or a display name; made from a text, or from a user that another cmdlet returned.
/// </summary>
public sealed class UserIdParameter
{
    private static readonly string[] Names = ["SipAddress", "Identity"];
    private readonly string text;

    /// <summary>Makes it of a text.</summary>
    public UserIdParameter(string identity) => text = identity;

    /// <summary>Makes it of a user, or of what another session sent.</summary>
    public UserIdParameter(PSObject user) =>
        text = Names.Select(name => user.Properties[name]?.Value?.ToString()).FirstOrDefault(value => !string.IsNullOrEmpty(value))
            ?? user.ToString();

    /// <inheritdoc/>
    public override string ToString() => text;
}
